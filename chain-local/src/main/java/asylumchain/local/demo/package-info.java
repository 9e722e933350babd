/// What `./chain demo` does: load a scenario through the front door, wait until it is visible, and
/// compare with what was published.
@NullMarked
package asylumchain.local.demo;

import org.jspecify.annotations.NullMarked;
