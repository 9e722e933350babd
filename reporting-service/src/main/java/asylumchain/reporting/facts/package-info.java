/// What is known of one case, from both topics, and how it folds to where the case stands.
@NullMarked
package asylumchain.reporting.facts;

import org.jspecify.annotations.NullMarked;
