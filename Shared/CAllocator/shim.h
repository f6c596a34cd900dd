#include <malloc.h>

/// Limits the arenas of glibc's allocator.
static inline int kembar_limit_arenas(int most) { return mallopt(M_ARENA_MAX, most); }
