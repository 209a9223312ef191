"""The site while somebody writes: every page is made when it is asked for, from what is saved."""
