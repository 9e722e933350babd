/// Who may do what: tokens, scopes, the organisation that acts, and the log of who saw whom.
@NullMarked
package asylumchain.kit.access;

import org.jspecify.annotations.NullMarked;
