/// How much, how old, when done: read models of the chain and what is made of them.
@NullMarked
package asylumchain.reporting;

import org.jspecify.annotations.NullMarked;
