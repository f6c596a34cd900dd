/* A library to be preloaded; nobody calls it. */
