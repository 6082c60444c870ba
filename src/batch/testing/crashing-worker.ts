/** A reader thread that some words end: the order of the imports is that of listening. */
import "./crash-first.ts";
import "./plain-worker.ts";
