public import RapheSimulation
import RapheSyntax

/// A theory's mechanism with its model: what to run for each of the theory's groups.
public struct ResolvedMechanism: Sendable {
  /// The model.
  public var model: ResolvedModel
  /// What the theory's groups are in the model, by name.
  public var groups: [String: Condition]
  /// What to run for the theory's courses, by the ids of their claims.
  public var courses: [String: LinkedCourse]

  /// A group as the model sees it.
  public struct Condition: Hashable, Sendable {
    /// The levers that are not at the model's value, in their units.
    public var levers: [String: Double]
    /// The treatment, by its name; nil for the state before any.
    public var treatment: String?
    /// When it is looked at, in the model's unit of time from the start of treatment; 0 without one.
    public var time: Double
  }

  /// A claim of a course in the model's terms.
  public struct LinkedCourse: Sendable {
    /// The levers and the treatment; the time is the end of the last window.
    public var condition: Condition
    /// What is followed; the claim is about every one of them.
    public var variables: [String]
    /// What must be seen, in the order of the claim.
    public var phases: [Phase]
    /// The times that count; nil for all.
    public var sampling: Sampling?
  }

  /// Points of a course.
  public enum Sampling: Hashable, Sendable {
    /// These times.
    case times([Double])
    /// Means over consecutive intervals of this length.
    case means(every: Double)
  }

  /// What a phase asks of a course; times in the model's unit.
  public enum Shape: Sendable {
    /// One thing, as a formula over the signal `course`.
    case formula(Formula)
    /// Several, one after the other.
    case sequence(PhaseSequence)
  }

  /// A phase in the model's terms.
  public struct Phase: Sendable {
    /// What it asks of the course.
    public var shape: Shape
    /// Whether the course is in per cent of the baseline, rather than in a unit.
    public var isRelative: Bool
    /// The unit of the course: `%`, or that of the claim.
    public var unit: String
    /// What each variable's values are multiplied by to be in that unit, in the order of the variables; not of `%`.
    public var factors: [Double]
    /// The ends of its windows, at which the course must be known itself and not by a line between others.
    public var edges: [Double]
  }
}

extension ResolvedModel {
  /// The variables that stand for something within what is asked: a part or the whole of it.
  ///
  /// As with findings, every term of the variable must lie in that of the claim. A model says nothing of species, tissue
  /// or ligand.
  public func variables(for subject: Subject, in scope: [TermKind: [Term]], _ vocabulary: Vocabulary) -> [NamedVariable]
  {
    guard let own = self.vocabulary, own.id == vocabulary.id else { return [] }
    return quantities.filter { variable in
      guard let target = subject.target, let measure = subject.measure, let ownTarget = variable.subject.target,
        let ownMeasure = variable.subject.measure
      else { return subject.outcome != nil && subject.outcome == variable.subject.outcome }
      guard vocabulary.subsumes(target, ownTarget), vocabulary.subsumes(measure, ownMeasure) else { return false }
      guard let regions = scope[.region] else { return true }
      return !variable.regions.isEmpty
        && variable.regions.allSatisfy { own in regions.contains { vocabulary.subsumes($0, own) } }
    }
  }
}

/// Why a model has no variable for a quantity in a scope.
public enum MissingVariable: Sendable {
  /// It has the quantity nowhere.
  case quantity
  /// It has the quantity, but does not say where, and the scope asks for a region.
  case place(of: ResolvedModel.NamedVariable, asked: Term)
  /// It has the quantity in other regions alone.
  case elsewhere(ResolvedModel.NamedVariable, asked: Term)
}

extension ResolvedModel {
  /// Why no variable is this quantity in this scope; nil when one is.
  public func missing(_ subject: Subject, in scope: [TermKind: [Term]], _ vocabulary: Vocabulary) -> MissingVariable? {
    guard variables(for: subject, in: scope, vocabulary).isEmpty else { return nil }
    let anywhere = variables(for: subject, in: scope.filter { $0.key != .region }, vocabulary)
    guard let found = anywhere.first(where: \.regions.isEmpty) ?? anywhere.first, let asked = scope[.region]?.first
    else { return .quantity }
    return found.regions.isEmpty ? .place(of: found, asked: asked) : .elsewhere(found, asked: asked)
  }
}
