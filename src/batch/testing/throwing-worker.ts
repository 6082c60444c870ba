/** A reader thread whose code cannot be loaded. */
throw new Error("a module is broken");
