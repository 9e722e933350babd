/// Tests of who may do what.
@NullMarked
package asylumchain.kit.access;

import org.jspecify.annotations.NullMarked;
