/// Posteriors of orders by brute force: Tests/Peers/order_reference.py, numpy 2.4.6, scipy 1.17.1.
let orderVectors = """
  [
  {"name": "exact3", "groups": 3, "terms": [{"first": 0, "second": 1, "kind": "normal", "estimate": -0.42,
  "variance": 0.09, "weight": 1.0}, {"first": 0, "second": 1, "kind": "normal", "estimate": -0.11, "variance":
  0.05, "weight": 0.625}, {"first": 2, "second": 1, "kind": "normal", "estimate": 0.35, "variance": 0.12,
  "weight": 0.625}, {"first": 0, "second": 2, "kind": "normal", "estimate": -0.8, "variance": 0.16, "weight":
  1.0}, {"first": 1, "second": 2, "kind": "normal", "estimate": -0.05, "variance": 0.08, "weight": 1.0}], "s":
  0.7071067811865476, "a": 0.3535533905932738, "orders": [{"order": [0, 1, 2], "p": 0.7026869286579174, "next":
  0.611820372618315}, {"order": [0, 2, 1], "p": 0.1784420681726291, "next": 0.19784906165821867}, {"order": [1, 0,
  2], "p": 0.07550962904220074, "next": 0.10783652466695633}, {"order": [1, 2, 0], "p": 0.011558666412571469,
  "next": 0.02499282960887156}, {"order": [2, 0, 1], "p": 0.02236479945052818, "next": 0.038033209550704675},
  {"order": [2, 1, 0], "p": 0.009437908264153154, "next": 0.01946800096760988}]},
  {"name": "censored3", "groups": 3, "terms": [{"first": 0, "second": 1, "kind": "normal", "estimate": -0.42,
  "variance": 0.09, "weight": 1.0}, {"first": 1, "second": 0, "kind": "interval", "lower": 0.6274, "upper": null,
  "variance": 0.1, "weight": 1.0}, {"first": 0, "second": 2, "kind": "interval", "lower": null, "upper": -0.786,
  "variance": 0.1548, "weight": 0.625}, {"first": 1, "second": 2, "kind": "interval", "lower": -0.6274, "upper":
  0.6274, "variance": 0.1, "weight": 1.0}, {"first": 2, "second": 1, "kind": "folded", "estimate": 0.3,
  "variance": 0.1, "weight": 0.625}, {"first": 2, "second": 0, "kind": "interval", "lower": -0.71, "upper": 0.71,
  "variance": 0.0733, "weight": 1.0}, {"first": 0, "second": 1, "kind": "interval", "lower": null, "upper": -0.5,
  "variance": 0.06, "weight": 1.0}], "s": 0.7071067811865476, "a": 0.3535533905932738, "orders": [{"order": [0, 1,
  2], "p": 0.3300694509401099, "next": 0.3361366739240406}, {"order": [0, 2, 1], "p": 0.6310193627197201, "next":
  0.5585998440212794}, {"order": [1, 0, 2], "p": 0.0027841342522822734, "next": 0.021558406374732535}, {"order":
  [1, 2, 0], "p": 0.0005145036589122557, "next": 0.007081371796227423}, {"order": [2, 0, 1], "p":
  0.03453345577042156, "next": 0.06629137386729539}, {"order": [2, 1, 0], "p": 0.0010790926585539354, "next":
  0.010332330014578473}]},
  {"name": "censored3 s/2 a*2", "groups": 3, "terms": [{"first": 0, "second": 1, "kind": "normal", "estimate":
  -0.42, "variance": 0.09, "weight": 1.0}, {"first": 1, "second": 0, "kind": "interval", "lower": 0.6274, "upper":
  null, "variance": 0.1, "weight": 1.0}, {"first": 0, "second": 2, "kind": "interval", "lower": null, "upper":
  -0.786, "variance": 0.1548, "weight": 0.625}, {"first": 1, "second": 2, "kind": "interval", "lower": -0.6274,
  "upper": 0.6274, "variance": 0.1, "weight": 1.0}, {"first": 2, "second": 1, "kind": "folded", "estimate": 0.3,
  "variance": 0.1, "weight": 0.625}, {"first": 2, "second": 0, "kind": "interval", "lower": -0.71, "upper": 0.71,
  "variance": 0.0733, "weight": 1.0}, {"first": 0, "second": 1, "kind": "interval", "lower": null, "upper": -0.5,
  "variance": 0.06, "weight": 1.0}], "s": 0.3535533905932738, "a": 0.7071067811865476, "orders": [{"order": [0, 1,
  2], "p": 0.2957397966476578, "next": null}, {"order": [0, 2, 1], "p": 0.5885005044575642, "next": null}]},
  {"name": "censored3 s*2 a/2", "groups": 3, "terms": [{"first": 0, "second": 1, "kind": "normal", "estimate":
  -0.42, "variance": 0.09, "weight": 1.0}, {"first": 1, "second": 0, "kind": "interval", "lower": 0.6274, "upper":
  null, "variance": 0.1, "weight": 1.0}, {"first": 0, "second": 2, "kind": "interval", "lower": null, "upper":
  -0.786, "variance": 0.1548, "weight": 0.625}, {"first": 1, "second": 2, "kind": "interval", "lower": -0.6274,
  "upper": 0.6274, "variance": 0.1, "weight": 1.0}, {"first": 2, "second": 1, "kind": "folded", "estimate": 0.3,
  "variance": 0.1, "weight": 0.625}, {"first": 2, "second": 0, "kind": "interval", "lower": -0.71, "upper": 0.71,
  "variance": 0.0733, "weight": 1.0}, {"first": 0, "second": 1, "kind": "interval", "lower": null, "upper": -0.5,
  "variance": 0.06, "weight": 1.0}], "s": 1.4142135623730951, "a": 0.1767766952966369, "orders": [{"order": [0, 1,
  2], "p": 0.3449237722467377, "next": null}, {"order": [0, 2, 1], "p": 0.6352469380576329, "next": null}]},
  {"name": "onesided3", "groups": 3, "terms": [{"first": 1, "second": 0, "kind": "interval", "lower": 0.8174,
  "upper": null, "variance": 0.16667, "weight": 1.0}, {"first": 1, "second": 0, "kind": "interval", "lower":
  0.8174, "upper": null, "variance": 0.16667, "weight": 1.0}, {"first": 1, "second": 0, "kind": "interval",
  "lower": 0.8174, "upper": null, "variance": 0.16667, "weight": 1.0}, {"first": 1, "second": 0, "kind":
  "interval", "lower": 0.8174, "upper": null, "variance": 0.16667, "weight": 1.0}, {"first": 2, "second": 1,
  "kind": "interval", "lower": 0.6274, "upper": null, "variance": 0.1, "weight": 1.0}, {"first": 2, "second": 1,
  "kind": "interval", "lower": 0.6274, "upper": null, "variance": 0.1, "weight": 1.0}, {"first": 2, "second": 1,
  "kind": "interval", "lower": 0.6274, "upper": null, "variance": 0.1, "weight": 1.0}], "s": 0.7071067811865476,
  "a": 0.3535533905932738, "orders": [{"order": [0, 1, 2], "p": 0.9901822475405406, "next": null}, {"order": [0,
  2, 1], "p": 0.00838860362606544, "next": null}, {"order": [1, 0, 2], "p": 0.0012141018022215036, "next": null},
  {"order": [1, 2, 0], "p": 4.5813151704835336e-05, "next": null}, {"order": [2, 0, 1], "p":
  0.00013340660026940385, "next": null}, {"order": [2, 1, 0], "p": 3.582727914254167e-05, "next": null}]},
  {"name": "sharp3", "groups": 3, "terms": [{"first": 1, "second": 0, "kind": "interval", "lower": -0.124,
  "upper": 0.124, "variance": 0.004, "weight": 1.0}, {"first": 2, "second": 1, "kind": "interval", "lower": 0.2,
  "upper": null, "variance": 0.01, "weight": 1.0}, {"first": 2, "second": 0, "kind": "interval", "lower": -0.28,
  "upper": 0.28, "variance": 0.02, "weight": 1.0}], "s": 0.7071067811865476, "a": 0.3535533905932738, "orders":
  [{"order": [0, 1, 2], "p": 0.23113883176397818, "next": null}, {"order": [1, 0, 2], "p": 0.524822709426412,
  "next": null}, {"order": [2, 1, 0], "p": 0.042158539095469266, "next": null}]},
  {"name": "censored4", "groups": 4, "terms": [{"first": 0, "second": 1, "kind": "normal", "estimate": -0.42,
  "variance": 0.09, "weight": 1.0}, {"first": 1, "second": 0, "kind": "interval", "lower": 0.6274, "upper": null,
  "variance": 0.1, "weight": 1.0}, {"first": 0, "second": 2, "kind": "interval", "lower": null, "upper": -0.786,
  "variance": 0.1548, "weight": 0.625}, {"first": 1, "second": 2, "kind": "interval", "lower": -0.6274, "upper":
  0.6274, "variance": 0.1, "weight": 1.0}, {"first": 2, "second": 1, "kind": "folded", "estimate": 0.3,
  "variance": 0.1, "weight": 0.625}, {"first": 3, "second": 0, "kind": "interval", "lower": 0.8, "upper": null,
  "variance": 0.16, "weight": 1.0}, {"first": 3, "second": 2, "kind": "normal", "estimate": 0.3, "variance": 0.1,
  "weight": 1.0}, {"first": 3, "second": 1, "kind": "interval", "lower": -0.7, "upper": 0.7, "variance": 0.12,
  "weight": 1.0}], "s": 0.7071067811865476, "a": 0.3535533905932738, "orders": [{"order": [0, 1, 2, 3], "p":
  0.3577358149761426, "next": null}, {"order": [0, 2, 1, 3], "p": 0.28143502754747185, "next": null}, {"order":
  [3, 2, 1, 0], "p": 5.7424763363554156e-05, "next": null}]},
  {"name": "censored5", "groups": 5, "terms": [{"first": 0, "second": 1, "kind": "normal", "estimate": -0.42,
  "variance": 0.09, "weight": 1.0}, {"first": 1, "second": 0, "kind": "interval", "lower": 0.6274, "upper": null,
  "variance": 0.1, "weight": 1.0}, {"first": 0, "second": 2, "kind": "interval", "lower": null, "upper": -0.786,
  "variance": 0.1548, "weight": 0.625}, {"first": 1, "second": 2, "kind": "interval", "lower": -0.6274, "upper":
  0.6274, "variance": 0.1, "weight": 1.0}, {"first": 2, "second": 1, "kind": "folded", "estimate": 0.3,
  "variance": 0.1, "weight": 0.625}, {"first": 3, "second": 0, "kind": "interval", "lower": 0.8, "upper": null,
  "variance": 0.16, "weight": 1.0}, {"first": 3, "second": 2, "kind": "normal", "estimate": 0.3, "variance": 0.1,
  "weight": 1.0}, {"first": 3, "second": 1, "kind": "interval", "lower": -0.7, "upper": 0.7, "variance": 0.12,
  "weight": 1.0}, {"first": 4, "second": 3, "kind": "interval", "lower": 0, "upper": null, "variance": 0.2,
  "weight": 1.0}, {"first": 4, "second": 1, "kind": "normal", "estimate": 0.5, "variance": 0.15, "weight": 1.0}],
  "s": 0.7071067811865476, "a": 0.3535533905932738, "orders": [{"order": [0, 1, 2, 3, 4], "p":
  0.18492183704314605, "next": null}, {"order": [0, 2, 1, 3, 4], "p": 0.1789651864260879, "next": null}]}
  ]
  """
