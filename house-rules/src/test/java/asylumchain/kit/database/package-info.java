@NullMarked
package asylumchain.kit.database;

import org.jspecify.annotations.NullMarked;
