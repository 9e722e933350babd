/// The projection on real PostgreSQL and Kafka, with a toy in the place of a service.
@NullMarked
package asylumchain.kit.projection;

import org.jspecify.annotations.NullMarked;
