/// What is done to a model during a run, in NONMEM's words for doses.
///
/// Times are in the model's unit of time and count from the start of the treatment.
public struct Treatment: Hashable, Sendable {
  /// The doses; those of the same instant are given in this order.
  public var doses: [Dose]
  /// Parameters that have other values during the treatment, such as the concentration of an antagonist.
  public var settings: [TimedSetting]

  /// A treatment; nothing is checked before it is used.
  public init(doses: [Dose] = [], settings: [TimedSetting] = []) {
    self.doses = doses
    self.settings = settings
  }
}

/// An amount that is given once or repeatedly.
public struct Dose: Hashable, Sendable {
  /// How much, in `unit`.
  public var amount: Double
  /// The unit of the amount, converted to that of the state; nil means the state's own.
  public var unit: String?
  /// The name of the state that it adds to.
  public var into: String
  /// When the first is given.
  public var at: Double
  /// The time between two; needed with `additional` and with `steadyState`.
  public var every: Double?
  /// How many follow the first.
  public var additional: Int
  /// How long an infusion takes; 0 gives the amount at once.
  public var duration: Double
  /// How much later than given it arrives.
  public var lag: Double
  /// The share of it that arrives, 0 to 1.
  public var bioavailability: Double
  /// Whether the first finds the model as if it had been given for ever, each `every`.
  public var steadyState: Bool

  /// A dose.
  public init(
    amount: Double, unit: String? = nil, into: String, at: Double = 0, every: Double? = nil, additional: Int = 0,
    duration: Double = 0, lag: Double = 0, bioavailability: Double = 1, steadyState: Bool = false
  ) {
    self.amount = amount
    self.unit = unit
    self.into = into
    self.at = at
    self.every = every
    self.additional = additional
    self.duration = duration
    self.lag = lag
    self.bioavailability = bioavailability
    self.steadyState = steadyState
  }
}

/// A parameter's value during a treatment, or during a part of it.
public struct TimedSetting: Hashable, Sendable {
  /// The name of the parameter.
  public var parameter: String
  /// Its value meanwhile, in its unit.
  public var value: Double
  /// When it begins.
  public var from: Double
  /// When the parameter has its former value again; nil for never.
  public var until: Double?

  /// A setting.
  public init(parameter: String, value: Double, from: Double = 0, until: Double? = nil) {
    self.parameter = parameter
    self.value = value
    self.from = from
    self.until = until
  }
}
