/// Whether the read model is what its sources say, and how it becomes so again.
@NullMarked
package asylumchain.reporting.integrity;

import org.jspecify.annotations.NullMarked;
