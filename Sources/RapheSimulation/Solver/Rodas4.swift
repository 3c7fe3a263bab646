/// The coefficients of RODAS, order 4(3), L-stable and stiffly accurate, with dense output of order 3.
///
/// Hairer & Wanner (1996), Solving Ordinary Differential Equations II, second edition, section IV.7, as in their code
/// rodas.f, method 1.
enum Rodas4 {
  static let gamma = 0.25
  static let c2 = 0.386
  static let c3 = 0.21
  static let c4 = 0.63
  static let d1 = 0.25
  static let d2 = -0.1043
  static let d3 = 0.1035
  static let d4 = -0.3620000000000023e-01
  static let a21 = 0.1544000000000000e+01
  static let a31 = 0.9466785280815826e+00
  static let a32 = 0.2557011698983284e+00
  static let a41 = 0.3314825187068521e+01
  static let a42 = 0.2896124015972201e+01
  static let a43 = 0.9986419139977817e+00
  static let a51 = 0.1221224509226641e+01
  static let a52 = 0.6019134481288629e+01
  static let a53 = 0.1253708332932087e+02
  static let a54 = -0.6878860361058950e+00
  static let c21 = -0.5668800000000000e+01
  static let c31 = -0.2430093356833875e+01
  static let c32 = -0.2063599157091915e+00
  static let c41 = -0.1073529058151375e+00
  static let c42 = -0.9594562251023355e+01
  static let c43 = -0.2047028614809616e+02
  static let c51 = 0.7496443313967647e+01
  static let c52 = -0.1024680431464352e+02
  static let c53 = -0.3399990352819905e+02
  static let c54 = 0.1170890893206160e+02
  static let c61 = 0.8083246795921522e+01
  static let c62 = -0.7981132988064893e+01
  static let c63 = -0.3152159432874371e+02
  static let c64 = 0.1631930543123136e+02
  static let c65 = -0.6058818238834054e+01
  static let h21 = 0.1012623508344586e+02
  static let h22 = -0.7487995877610167e+01
  static let h23 = -0.3480091861555747e+02
  static let h24 = -0.7992771707568823e+01
  static let h25 = 0.1025137723295662e+01
  static let h31 = -0.6762803392801253e+00
  static let h32 = 0.6087714651680015e+01
  static let h33 = 0.1643084320892478e+02
  static let h34 = 0.2476722511418386e+02
  static let h35 = -0.6594389125716872e+01
}
