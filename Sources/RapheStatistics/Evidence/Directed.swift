/// A value whose effects have a sign, which is the other one where two groups are named the other way round.
///
/// Everything that is worked out is in the direction of a quantity. Into it are turned, once each,
/// - the region of a claim, from the direction of its words, where the claim is resolved;
/// - a row, from the order in which it names its groups, where it is found to bear on the quantity;
/// - the rows on an order, so that each says how much more the higher group has, where the order is asked.
///
/// Out of it is turned what is told in a claim's words, by `ResolvedClaim.inWords`: its region, its judgement with the
/// rows, and where a study would turn the odds. Apart from that a sign is changed where it is asked how a theory would
/// fare that claims the opposite, where regions of two quantities are compared that name the same groups differently,
/// and where a mechanism's values come in the order of a claim's words.
package protocol Directed {
  /// The same with the sign of every effect changed.
  var mirrored: Self { get }
}

extension Directed {
  /// The value in the other direction if it is wanted there, or came from there.
  package func turned(if isTurned: Bool) -> Self { isTurned ? mirrored : self }
}

extension Estimate: Directed {}
extension Likelihood: Directed {}
