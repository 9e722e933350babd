/// What is done about a decision that comes too late, and what it costs: notices of default,
/// tariffs, court orders. Pure: dates and amounts in, dates and amounts out.
@NullMarked
package asylumchain.deadlines.penalty;

import org.jspecify.annotations.NullMarked;
