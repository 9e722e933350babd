/// Real PostgreSQL, a real Kafka broker and an issuer of tokens on one machine, for `./chain` and
/// for the tests. Nothing here runs in production.
@NullMarked
package asylumchain.backends;

import org.jspecify.annotations.NullMarked;
