/// What the tests of every service stand on: real backends, tokens, the rules of HTTP.
@NullMarked
package asylumchain.kit.testing;

import org.jspecify.annotations.NullMarked;
