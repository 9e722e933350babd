/// Who may do what to whose: the matrix of operation, scope and relation, made from the document of
/// a service.
@NullMarked
package asylumchain.kit.testing.access;

import org.jspecify.annotations.NullMarked;
