public import RapheLanguage

/// Why a finding about a quantity's subject is not used; reports put it in words.
public enum LeftOutReason: Hashable, Sendable {
  // MARK: It does not bear on the quantity

  /// It bears through a proxy alone, which the claim refuses.
  case refusedProxy
  /// A term of its row lies outside the claim's.
  case otherTerm(TermKind, name: String)
  /// A term of its row is broader than the claim's.
  case broaderTerm(TermKind, name: String)
  /// A term of one of its groups lies outside the claim's.
  case otherGroupTerm(TermKind, name: String, group: String)
  /// A group does not say what tells the claim's groups apart.
  case notStated(TermKind, group: String)
  /// The row does not say in whom it found an association.
  case noGroup
  /// Its groups differ in something that the claim's do not.
  case alsoDiffer(TermKind)
  /// It relates the measure to another outcome.
  case otherRelation(name: String)
  /// A group was treated for fewer days than the claim asks for.
  case treatedTooBriefly(group: String)
  /// A group was treated for more days than the claim allows.
  case treatedTooLong(group: String)
  /// One of its groups could be several of an order's.
  case severalGroups
  /// Its groups are not two of an order's.
  case notTwoGroups

  // MARK: It is kept out

  /// The dataset leaves it out, because of this.
  case excluded(because: String)
  /// It has no year, and only findings up to a year are wanted.
  case noYear
  /// It was published after the year up to which findings are wanted.
  case publishedAfter(Int)

  // MARK: It bears, and says nothing that can be used

  /// It has no direction, and neither a size nor a p-value that tells one.
  case nothingSaid
  /// It has no number of subjects, and the dataset assumes none.
  case noSubjects
  /// It has too few subjects for a test.
  case tooFewSubjects
  /// It says that there is no difference, without a level.
  case noLevel
  /// It has no ratio of means, and the dataset assumes no coefficient of variation.
  case noRatio
  /// It has no difference in the unit of the measure.
  case noRawDifference
  /// It has a difference in a unit that it does not state.
  case noUnit
  /// Its unit does not convert to the claim's.
  case otherUnit(String)
  /// Its numbers are too large to be weighed.
  case beyondRange

  // MARK: It is of rows of subjects, who show no effect

  /// A group has no subjects.
  case emptyGroup(String)
  /// A group has fewer subjects than an effect needs.
  case smallGroup(String, count: Int, needed: Int)
  /// What an effect would be divided by does not vary.
  case noVariation
  /// The means differ in sign, or one is 0, so that they have no ratio.
  case ratioOfSigns
  /// The correlation is perfect, which no sample bears out.
  case perfectCorrelation
  /// What is adjusted for decides the group, or the other covariates.
  case collinear
  /// So many subjects are in both groups, and more in one alone.
  case sharedSubjects(Int)
}
