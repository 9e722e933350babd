@NullMarked
package asylumchain.client;

import org.jspecify.annotations.NullMarked;
