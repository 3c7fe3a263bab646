/// What a run found, as values that are written and read back without a loss.
///
/// Within a version keys may be added, never changed or dropped. What is written of a value is decided here and nowhere
/// else; how the value came about, and how it is laid out for eyes, is not known here.
package enum Reported {}
