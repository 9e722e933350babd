@NullMarked
package asylumchain.events;

import org.jspecify.annotations.NullMarked;
