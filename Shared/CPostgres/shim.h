#include <libpq-fe.h>

/// Connects by a connection string or URI, with a time limit that the string itself may override: of two values of one
/// keyword libpq takes the later. The arrays of the call do not come into Swift well.
static inline PGconn *kembar_connect(const char *conninfo, const char *connect_timeout) {
    const char *const keywords[] = {"connect_timeout", "dbname", NULL};
    const char *const values[] = {connect_timeout, conninfo, NULL};
    return PQconnectdbParams(keywords, values, 1);
}
