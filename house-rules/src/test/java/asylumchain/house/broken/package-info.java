/// One class for each rule, broken on purpose, so that each rule is seen to fail.
@NullMarked
package asylumchain.house.broken;

import org.jspecify.annotations.NullMarked;
