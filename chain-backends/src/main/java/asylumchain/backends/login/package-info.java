/// Where people log in on a machine without an identity provider.
@NullMarked
package asylumchain.backends.login;

import org.jspecify.annotations.NullMarked;
