/** A reader thread that is never ready and never ends. */
setInterval(() => {}, 1000);
