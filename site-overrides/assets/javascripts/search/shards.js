/* The files of the index: loaded when they are needed, each once. shards.py describes them. */

const decoder = new TextDecoder();

export class Shards {
  /** An index below an address that ends in a slash. */
  constructor(base) {
    this.base = base;
    this.loaded = new Map();
  }

  /** Load the manifest; it has the versions of all other files. */
  async open() {
    const response = await fetch(new URL("manifest.json", this.base), { cache: "no-cache" });
    if (!response.ok) throw new Error(`No index: ${response.status}`);
    this.manifest = await response.json();
  }

  /** A term's postings, or undefined where no document has it. */
  async postings(term) {
    return (await this.shard("terms", hash(term), readTerms)).get(term);
  }

  /** The words under a key, the most frequent first. */
  async words(key) {
    return (await this.shard("words", hash(key), readWords)).get(key) ?? [];
  }

  /** What results show of a document. */
  async document(number) {
    const { perShard } = this.manifest;
    return (await this.shard("documents", Math.floor(number / perShard), readDocuments))[number % perShard];
  }

  shard(kind, number, read) {
    const count = this.manifest.shards[kind], versions = this.manifest.versions[kind];
    const place = number % count;
    const name = `${kind}-${place}.${versions[Math.floor((place * versions.length) / count)]}.bin`;
    if (!this.loaded.has(name)) this.loaded.set(name, load(new URL(name, this.base)).then(read));
    return this.loaded.get(name);
  }
}

async function load(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`No index: ${response.status}`);
  const inflated = response.body.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

/** The 32-bit FNV-1a hash of a text's UTF-8 bytes. */
export function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

function readDocuments(bytes) {
  return JSON.parse(decoder.decode(bytes));
}

function readWords(bytes) {
  const lines = decoder.decode(bytes).split("\n").filter(Boolean).map((line) => line.split("\t"));
  return new Map(lines.map(([key, words]) => [key, words.split(" ")]));
}

function readTerms(bytes) {
  const terms = new Map();
  const reader = { bytes, at: 0 };
  while (reader.at < bytes.length) {
    const start = reader.at + 1;
    reader.at = start + bytes[reader.at];
    const term = decoder.decode(bytes.subarray(start, reader.at));
    const length = varint(reader);
    terms.set(term, bytes.subarray(reader.at, reader.at + length));
    reader.at += length;
  }
  return terms;
}

/** Postings' bytes as the numbers of documents and the impact in each. */
export function unpack(bytes) {
  const reader = { bytes, at: 0 };
  const unit = varint(reader), count = varint(reader);
  const documents = new Uint32Array(count);
  let last = -1;
  for (let place = 0; place < count; place += 1) documents[place] = last = last + 1 + varint(reader);
  const impacts = Uint32Array.from(bytes.subarray(reader.at, reader.at + count), (level) => level * unit);
  return { documents, impacts };
}

function varint(reader) {
  let value = 0, shift = 0, byte;
  do {
    byte = reader.bytes[reader.at++];
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte & 128);
  return value;
}
