# Writes Tests/Vectors/printed-effects.csv: rows as papers print them, and what metafor makes of each. A case has the
# cells of a row (`row.*`), the scale asked for, the call with the cells by name, and its yi and vi with 17 digits.
# Where metafor has no single call, the rest is one of the two functions below; J is its own exact correction.
# Rscript Tests/Peers/metafor_escalc.R, with metafor 5.1.12 installed under R 4.2.2.
suppressMessages(library(metafor))
stopifnot(packageVersion("metafor") == "5.1.12")

J <- function(df) metafor:::.cmicalc(df, correct = TRUE)
# Hedges' g of a d with its variance (Borenstein et al. 2009, eq. 4.22 to 4.24).
hedges <- function(dat, df) data.frame(yi = J(df) * dat$yi, vi = J(df)^2 * dat$vi)
# d of a log odds ratio, as escalc's OR2DL has it (Hasselblad & Hedges 1995).
logistic <- function(dat) data.frame(yi = transf.lnortod.logis(dat$yi), vi = 3 / base::pi^2 * dat$vi)
# A change by the SD of the change in SDs of one measurement (Morris & DeShon 2002, eq. 11).
raw_score <- function(dat, r) data.frame(yi = sqrt(2 * (1 - r)) * dat$yi, vi = 2 * (1 - r) * dat$vi)
five <- function(...) conv.fivenum(..., test = FALSE)

out <- file("Tests/Vectors/printed-effects.csv", "w", encoding = "UTF-8")
put <- function(case, field, value) writeLines(paste(case, field, value, sep = ","), out)
writeLines("case,field,value", out)
put("", "about", "\"Rows as papers print them: metafor 5.1.12 under R 4.2.2 by Tests/Peers/metafor_escalc.R, relative tolerance 1e-10.\"")
number <- function(x) if (is.character(x)) x else sub("^0e[+]00$", "0", format(x, digits = 17, trim = TRUE))

case <- function(name, scale, cells, call) {
  figures <- eval(call, cells)
  yi <- as.numeric(figures$yi)
  vi <- as.numeric(figures$vi)
  stopifnot(length(yi) == 1, is.finite(yi), is.finite(vi), vi > 0)
  put(name, "scale", scale)
  put("", "call", paste0("\"", gsub("\"", "'", paste(trimws(deparse(call, 500L)), collapse = " ")), "\""))
  for (cell in names(cells)) put("", paste0("row.", cell), number(cells[[cell]]))
  put("", "yi", sprintf("%.17g", yi))
  put("", "vi", sprintf("%.17g", vi))
}

sizes <- list(c(12, 14), c(4, 9), c(210, 165))
moments <- list(c(4, 2, 5, 2.5), c(7.1, 1.3, 6.2, 1.9), c(101.5, 15, 104, 14.2))

for (i in 1:3) {
  two <- list(n = sizes[[i]][1], n_versus = sizes[[i]][2])
  m <- moments[[i]]
  means <- c(two, list(mean = m[1], sd = m[2], mean_versus = m[3], sd_versus = m[4]))
  errors <- c(two, list(mean = m[1], se_mean = m[2] / 4, mean_versus = m[3], se_mean_versus = m[4] / 4))
  for (measure in c("SMD", "ROM", "MD")) {
    scale <- c(SMD = "g", ROM = "lnRR", MD = "raw")[[measure]]
    case(paste0(measure, "_means_", i), scale, means, substitute(
      escalc(measure, m1i = mean, sd1i = sd, n1i = n, m2i = mean_versus, sd2i = sd_versus, n2i = n_versus),
      list(measure = measure)))
    case(paste0(measure, "_standard_errors_", i), scale, errors, substitute(
      escalc(measure, m1i = mean, sd1i = se_mean * sqrt(n), n1i = n, m2i = mean_versus,
             sd2i = se_mean_versus * sqrt(n_versus), n2i = n_versus), list(measure = measure)))
  }

  d <- c(-0.8, 0.43, -0.21)[i]
  case(paste0("g_", i), "g", c(two, list(effect = d, effect_scale = "g")),
       quote(escalc("SMD", di = effect / J(n + n_versus - 2), n1i = n, n2i = n_versus)))
  case(paste0("d_", i), "g", c(two, list(effect = d, effect_scale = "d")),
       quote(escalc("SMD", di = effect, n1i = n, n2i = n_versus)))
  error <- sqrt(escalc("SMD", di = d, n1i = two$n, n2i = two$n_versus, correct = FALSE)$vi)
  case(paste0("d_error_", i), "g", c(two, list(effect = d, effect_scale = "d", se = as.numeric(error))),
       quote(escalc("SMD", di = effect, n1i = n, n2i = n_versus, vtype = "LS2")))
  total <- c(26, 17, 375)[i]
  case(paste0("d_total_", i), "g", list(n = "", n_versus = "", n_total = total, effect = d, effect_scale = "d"),
       quote(escalc("SMD", di = effect, n1i = n_total / 2, n2i = n_total / 2)))
  for (level in c(95, 90, 99)) {
    case(paste0("g_interval_", level, "_", i), "g",
         c(two, list(effect = d, effect_scale = "g", ci_low = d - 0.4, ci_high = d + 0.4, ci_level = level)),
         quote(conv.wald(out = effect, ci.lb = ci_low, ci.ub = ci_high, level = ci_level)))
  }
  case(paste0("g_interval_", i), "g", c(two, list(effect = d, effect_scale = "g", ci_low = d - 0.4, ci_high = d + 0.4)),
       quote(conv.wald(out = effect, ci.lb = ci_low, ci.ub = ci_high)))
  case(paste0("g_variance_", i), "g", c(two, list(effect = d, effect_scale = "g", variance = 0.07 * i)),
       quote(escalc(yi = effect, vi = variance)))
  case(paste0("g_error_", i), "g", c(two, list(effect = d, effect_scale = "g", se = 0.21 * i)),
       quote(escalc(yi = effect, sei = se)))

  t <- c(-2.1, 0.9, -2.6)[i]
  word <- if (t < 0) "lower" else "higher"
  case(paste0("t_", i), "g", c(two, list(direction = word, t = t)),
       quote(escalc("SMD", ti = t, n1i = n, n2i = n_versus)))
  sign <- if (t < 0) "-sqrt(f)" else "sqrt(f)"
  case(paste0("F_", i), "g", c(two, list(direction = word, f = t^2)), substitute(
    escalc("SMD", ti = root, n1i = n, n2i = n_versus), list(root = str2lang(sign))))
  case(paste0("p_", i), "g", c(two, list(direction = word, p = c(0.03, 0.21, 0.0004)[i])), substitute(
    escalc("SMD", pi = p, n1i = n, n2i = n_versus), list(p = if (t < 0) quote(-p) else quote(p))))
  case(paste0("p_one_sided_", i), "g", c(two, list(direction = word, p = c(0.03, 0.21, 0.0004)[i], p_sides = 1)),
       substitute(escalc("SMD", pi = p, n1i = n, n2i = n_versus),
                  list(p = if (t < 0) quote(-2 * p) else quote(2 * p))))

  events <- list(c(3, 9), c(0, 5), c(70, 31))[[i]]
  counts <- c(two, list(events = events[1], events_versus = events[2]))
  case(paste0("events_", i), "g", counts, quote(hedges(
    escalc("OR2DL", ai = events, n1i = n, ci = events_versus, n2i = n_versus), n + n_versus - 2)))
  ratio <- c(0.4, 1.7, 0.83)[i]
  case(paste0("OR_interval_", i), "g",
       c(two, list(effect = ratio, effect_scale = "OR", ci_low = ratio / 2.5, ci_high = ratio * 2.5)),
       quote(hedges(logistic(conv.wald(out = effect, ci.lb = ci_low, ci.ub = ci_high, transf = log)), n + n_versus - 2)))
  case(paste0("OR_error_", i), "g", c(two, list(effect = ratio, effect_scale = "OR", se = 0.3 * ratio)),
       quote(hedges(logistic(conv.delta(yi = effect, vi = se^2, transf = log, var.names = c("yi", "vi"))), n + n_versus - 2)))
  case(paste0("lnOR_", i), "g", c(two, list(effect = log(ratio), effect_scale = "lnOR", se = 0.5)),
       quote(hedges(logistic(escalc(yi = effect, sei = se)), n + n_versus - 2)))
  case(paste0("RR_events_", i), "g",
       c(counts, list(effect = as.numeric(exp(escalc("RR", ai = events[1], n1i = two$n, ci = events[2], n2i = two$n_versus)$yi)),
                      effect_scale = "RR")),
       quote(hedges(escalc("OR2DL", ai = events, n1i = n, ci = events_versus, n2i = n_versus), n + n_versus - 2)))

  median <- list(c(1, 3, 4, 5.5, 8), c(2.5, 4, 4.4, 5, 9), c(88, 97, 101, 110, 141))[[i]]
  other <- list(c(2, 4, 5, 7, 10), c(2, 3.5, 5, 5.2, 8), c(80, 95, 103, 112, 150))[[i]]
  if (i == 2) two <- list(n = 8, n_versus = 9) # fewer than 5 have no such formula
  five_numbers <- function(parts) {
    of <- c(min = 1, q1 = 2, median = 3, q3 = 4, max = 5)[parts]
    c(two, as.list(setNames(median[of], parts)), as.list(setNames(other[of], paste0(parts, "_versus"))))
  }
  for (measure in c("SMD", "ROM", "MD")) {
    scale <- c(SMD = "g", ROM = "lnRR", MD = "raw")[[measure]]
    case(paste0(measure, "_quartiles_", i), scale, five_numbers(c("median", "q1", "q3")), substitute(with(list(
      a = five(median = median, q1 = q1, q3 = q3, n = n),
      b = five(median = median_versus, q1 = q1_versus, q3 = q3_versus, n = n_versus)),
      escalc(measure, m1i = a$mean, sd1i = a$sd, n1i = n, m2i = b$mean, sd2i = b$sd, n2i = n_versus)),
      list(measure = measure)))
    case(paste0(measure, "_range_", i), scale, five_numbers(c("median", "min", "max")), substitute(with(list(
      a = five(median = median, min = min, max = max, n = n),
      b = five(median = median_versus, min = min_versus, max = max_versus, n = n_versus)),
      escalc(measure, m1i = a$mean, sd1i = a$sd, n1i = n, m2i = b$mean, sd2i = b$sd, n2i = n_versus)),
      list(measure = measure)))
    case(paste0(measure, "_five_numbers_", i), scale, five_numbers(c("median", "q1", "q3", "min", "max")), substitute(
      with(list(
        a = five(median = median, q1 = q1, q3 = q3, min = min, max = max, n = n),
        b = five(median = median_versus, q1 = q1_versus, q3 = q3_versus, min = min_versus, max = max_versus, n = n_versus)),
        escalc(measure, m1i = a$mean, sd1i = a$sd, n1i = n, m2i = b$mean, sd2i = b$sd, n2i = n_versus)),
      list(measure = measure)))
  }

  # The same subjects twice, after minus before.
  r <- c(0.5, 0.72, -0.1)[i]
  one <- list(n = c(12, 5, 140)[i], n_versus = "", design = "paired", pre_post_correlation = r)
  pairs <- c(one, list(mean = m[1], sd = m[2], mean_versus = m[3], sd_versus = m[4]))
  case(paste0("SMCR_", i), "g", pairs,
       quote(escalc("SMCR", m1i = mean, m2i = mean_versus, sd1i = sd_versus, ni = n, ri = pre_post_correlation)))
  case(paste0("MC_", i), "raw", pairs,
       quote(escalc("MC", m1i = mean, m2i = mean_versus, sd1i = sd, sd2i = sd_versus, ni = n, ri = pre_post_correlation)))
  case(paste0("ROMC_", i), "lnRR", pairs,
       quote(escalc("ROMC", m1i = mean, m2i = mean_versus, sd1i = sd, sd2i = sd_versus, ni = n, ri = pre_post_correlation)))
  changes <- c(pairs[c("n", "n_versus", "design", "mean", "sd", "mean_versus", "sd_versus")], sd_change = m[2] * 1.2)
  case(paste0("SMCR_change_", i), "g", changes,
       quote(escalc("SMCR", m1i = mean, m2i = mean_versus, sd1i = sd_versus, ni = n,
                    ri = (sd^2 + sd_versus^2 - sd_change^2) / (2 * sd * sd_versus))))
  case(paste0("SMCC_", i), "g", c(one, list(effect = d, effect_scale = "SMCC")),
       quote(raw_score(escalc("SMCC", di = effect / J(n - 1), ni = n), pre_post_correlation)))
  case(paste0("dz_", i), "g", c(one, list(effect = d, effect_scale = "dz")),
       quote(raw_score(escalc("SMCC", di = effect, ni = n), pre_post_correlation)))
  case(paste0("change_", i), "g", c(one, list(effect = 5 * d, effect_scale = "raw", sd_change = 5.5)),
       quote(raw_score(escalc("SMCC", m1i = effect, m2i = 0, sd1i = sd_change, sd2i = 0, ri = 0, ni = n), pre_post_correlation)))
  case(paste0("change_in_unit_", i), "raw", c(one, list(effect = 5 * d, effect_scale = "raw", sd_change = 5.5)),
       quote(escalc("MC", m1i = effect, m2i = 0, sd1i = sd_change, sd2i = 0, ri = 0, ni = n)))
  case(paste0("t_pairs_", i), "g", c(one, list(direction = word, t = t)),
       quote(raw_score(escalc("SMCC", ti = t, ni = n), pre_post_correlation)))
  case(paste0("p_pairs_", i), "g", c(one, list(direction = word, p = c(0.03, 0.21, 0.0004)[i])), substitute(
    raw_score(escalc("SMCC", pi = p, ni = n), pre_post_correlation), list(p = if (t < 0) quote(-p) else quote(p))))

  # In the unit, and as a ratio.
  case(paste0("raw_interval_", i), "raw",
       c(two, list(effect = 5 * d, effect_scale = "raw", ci_low = 5 * d - 3, ci_high = 5 * d + 3, ci_level = 90)),
       quote(conv.wald(out = effect, ci.lb = ci_low, ci.ub = ci_high, level = ci_level)))
  case(paste0("lnRR_interval_", i), "lnRR",
       c(two, list(effect = d / 4, effect_scale = "lnRR", ci_low = d / 4 - 0.2, ci_high = d / 4 + 0.2, ci_level = 99)),
       quote(conv.wald(out = effect, ci.lb = ci_low, ci.ub = ci_high, level = ci_level)))
  case(paste0("percent_error_", i), "lnRR", c(two, list(effect = 25 * d, effect_scale = "percent", se = 4)),
       quote(conv.delta(yi = effect, vi = se^2, transf = function(x) log1p(x / 100), var.names = c("yi", "vi"))))

  # Associations.
  n <- c(12, 7, 340)[i]
  rho <- c(0.4, -0.83, 0.12)[i]
  tie <- list(n = n, direction = if (rho < 0) "negative" else "positive")
  case(paste0("ZCOR_", i), "z", c(tie, list(effect = rho, effect_scale = "r")), quote(escalc("ZCOR", ri = effect, ni = n)))
  case(paste0("ZPCOR_", i), "z", c(tie, list(effect = rho, effect_scale = "r", covariates = i)),
       quote(escalc("ZPCOR", ri = effect, mi = covariates + 1, ni = n)))
  case(paste0("z_", i), "z", c(tie, list(effect = rho, effect_scale = "z")), quote(escalc("ZCOR", ri = transf.ztor(effect), ni = n)))
  case(paste0("r_interval_", i), "z",
       list(n = "", direction = tie$direction, effect = rho, effect_scale = "r", ci_low = rho - 0.15, ci_high = rho + 0.15, ci_level = 90),
       quote(conv.wald(out = effect, ci.lb = ci_low, ci.ub = ci_high, level = ci_level, transf = transf.rtoz, check = FALSE)))
  case(paste0("r_error_", i), "z", list(n = "", direction = tie$direction, effect = rho, effect_scale = "r", se = 0.11),
       quote(conv.delta(yi = effect, vi = se^2, transf = transf.rtoz, var.names = c("yi", "vi"))))
  case(paste0("t_of_r_", i), "z", c(tie, list(t = sign(rho) * c(1.4, 2.2, 2.5)[i])), quote(escalc("ZCOR", ti = t, ni = n)))
  case(paste0("p_of_r_", i), "z", c(tie, list(p = c(0.2, 0.08, 0.013)[i])), substitute(
    escalc("ZCOR", pi = p, ni = n), list(p = if (rho < 0) quote(-p) else quote(p))))
}
close(out)
