@NullMarked
package asylumchain.local.scenario;

import org.jspecify.annotations.NullMarked;
