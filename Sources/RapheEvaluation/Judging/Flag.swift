/// What a verdict rests on: its word would be another without it.
public enum Flag: String, Hashable, Sendable, CaseIterable, Comparable {
  /// It would not stand without findings on proxies.
  case proxy
  /// It would not stand without findings that leave an attribute of the claim's scope or groups unstated.
  case unstated
  /// It would not stand without an assumed number of subjects.
  case assumedN = "assumed n"
  /// It would not stand without an assumed coefficient of variation.
  case assumedCV = "assumed cv"
  /// It would not stand without means and SDs that were worked out from medians, as of normal values.
  case assumedNormal = "assumed normal"
  /// Leaving one sample out, or moderate selection for publication, changes the word; or, where severity was asked for, the
  /// word surely comes out in more than 5 % of worlds where it is not true, under moderate selection.
  case fragile

  /// Orders flags as declared.
  public static func < (left: Flag, right: Flag) -> Bool { left.order < right.order }
  private var order: Int { Flag.allCases.firstIndex(of: self) ?? 0 }
}
