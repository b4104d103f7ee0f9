#include <sqlite3.h>

/* Swift can call neither variadic functions nor the SQLITE_TRANSIENT macro: these three lines do. */
static inline int tolok_sqlite3_configure(sqlite3 *db, int option, int value) { return sqlite3_db_config(db, option, value, (int *)0); }
static inline int tolok_sqlite3_bind_text(sqlite3_stmt *s, int i, const char *p, sqlite3_uint64 n) { return sqlite3_bind_text64(s, i, p ? p : "", n, SQLITE_TRANSIENT, SQLITE_UTF8); }
static inline int tolok_sqlite3_bind_blob(sqlite3_stmt *s, int i, const void *p, sqlite3_uint64 n) { return n ? sqlite3_bind_blob64(s, i, p, n, SQLITE_TRANSIENT) : sqlite3_bind_zeroblob(s, i, 0); }
