@NullMarked
package asylumchain.local.demo;

import org.jspecify.annotations.NullMarked;
