/// What the journal promises, tried on a real PostgreSQL and a real Kafka.
@NullMarked
package asylumchain.kit.journal;

import org.jspecify.annotations.NullMarked;
