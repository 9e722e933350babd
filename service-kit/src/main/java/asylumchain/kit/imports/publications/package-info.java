/// Up to which moment of knowledge figures were published: what was known before it changes them.
@NullMarked
package asylumchain.kit.imports.publications;

import org.jspecify.annotations.NullMarked;
