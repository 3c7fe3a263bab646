# Writes Tests/Vectors/subject-effects.csv: effects of subjects in tables that come with R, from their rows.
# A case has the rows (`values.*`, lists of one length) and what R makes of them. Standardised and ratio effects are
# metafor's from the rows' means and SDs; correlations, partial ones by residuals, and adjusted levels are stats'.
# Rscript Tests/Peers/subject_effects.R, with metafor 5.1.12 under R 4.2.2.
suppressMessages(library(metafor))
stopifnot(packageVersion("metafor") == "5.1.12")

out <- file("Tests/Vectors/subject-effects.csv", "w", encoding = "UTF-8")
put <- function(case, field, value) writeLines(paste(case, field, value, sep = ","), out)
numbers <- function(x) paste(sprintf("%.17g", x), collapse = " ")
writeLines("case,field,value", out)
put("", "about", "\"Effects of rows of subjects: metafor 5.1.12 and stats under R 4.2.2 by Tests/Peers/subject_effects.R, relative tolerance 1e-9.\"")
effect <- function(name, dat) { put("", paste0(name, ".value"), numbers(dat$yi)); put("", paste0(name, ".variance"), numbers(dat$vi)) }

groups <- function(case, x, y, covariates = NULL, second = NULL) {
  put(case, "kind", "groups")
  put("", "values.first", numbers(x))
  put("", "values.second", numbers(y))
  m <- list(m1i = mean(x), sd1i = sd(x), n1i = length(x), m2i = mean(y), sd2i = sd(y), n2i = length(y))
  call <- function(measure) do.call(escalc, c(list(measure = measure), m))
  effect("pooled", call("SMD"))
  effect("separate", call("SMDH"))
  effect("raw", call("MD"))
  if (mean(x) * mean(y) > 0) effect("ratio", call("ROM"))
  if (!is.null(covariates)) {
    for (i in seq_along(covariates)) {
      put("", paste0("first", i), numbers(covariates[[i]]))
      put("", paste0("second", i), numbers(second[[i]]))
    }
    v <- c(x, y)
    g <- rep(1:0, c(length(x), length(y)))
    d <- data.frame(v, g, mapply(c, covariates, second))
    fit <- summary(lm(v ~ ., d))
    put("", "adjusted.value", numbers(fit$coefficients["g", 1]))
    put("", "adjusted.variance", numbers(fit$coefficients["g", 2]^2))
  }
}
pairs <- function(case, after, before) {
  put(case, "kind", "pairs")
  put("", "values.first", numbers(after))
  put("", "values.second", numbers(before))
  m <- list(m1i = mean(after), sd1i = sd(after), m2i = mean(before), sd2i = sd(before), ni = length(after), ri = cor(after, before))
  put("", "correlation", numbers(m$ri))
  # SMCR divides by the SD of the first, which has to be the one before.
  smcr <- escalc(measure = "SMCR", m1i = m$m2i, sd1i = m$sd2i, m2i = m$m1i, sd2i = m$sd1i, ni = m$ni, ri = m$ri)
  effect("pooled", list(yi = -smcr$yi, vi = smcr$vi))
  effect("raw", do.call(escalc, c(list(measure = "MC"), m)))
  if (m$m1i * m$m2i > 0) effect("ratio", do.call(escalc, c(list(measure = "ROMC"), m)))
}
association <- function(case, x, y, covariates = NULL) {
  put(case, "kind", "association")
  put("", "values.first", numbers(x))
  put("", "values.second", numbers(y))
  put("", "pearson", numbers(cor(x, y)))
  put("", "spearman", numbers(cor(x, y, method = "spearman")))
  n <- length(x)
  effect("z", escalc(measure = "ZCOR", ri = cor(x, y), ni = n))
  if (!is.null(covariates)) {
    for (i in seq_along(covariates)) put("", paste0("covariate", i), numbers(covariates[[i]]))
    d <- data.frame(covariates)
    r <- cor(resid(lm(x ~ ., d)), resid(lm(y ~ ., d)))
    put("", "partial", numbers(r))
    put("", "partialZ.value", numbers(atanh(r)))
    put("", "partialZ.variance", numbers(1 / (n - length(covariates) - 3)))
  }
}

two <- function(d, y, g, a, b) list(d[[y]][d[[g]] == a], d[[y]][d[[g]] == b])
p <- two(PlantGrowth, "weight", "group", "trt1", "ctrl"); groups("PlantGrowth trt1 ctrl", p[[1]], p[[2]])
p <- two(PlantGrowth, "weight", "group", "trt2", "trt1"); groups("PlantGrowth trt2 trt1", p[[1]], p[[2]])
t <- ToothGrowth; oj <- t[t$supp == "OJ", ]; vc <- t[t$supp == "VC", ]
groups("ToothGrowth by dose", oj$len, vc$len, list(oj$dose), list(vc$dose))
p <- two(iris, "Sepal.Width", "Species", "setosa", "versicolor"); groups("iris sepal width", p[[1]], p[[2]])
p <- two(InsectSprays, "count", "spray", "C", "D"); groups("InsectSprays C D", p[[1]], p[[2]])
p <- two(chickwts, "weight", "feed", "casein", "soybean"); groups("chickwts casein soybean", p[[1]], p[[2]])
m <- mtcars[mtcars$am == 1, ]; a <- mtcars[mtcars$am == 0, ]
groups("mtcars by weight and power", m$mpg, a$mpg, list(m$wt, m$hp), list(a$wt, a$hp))
p <- two(sleep, "extra", "group", 2, 1); groups("sleep as groups", p[[1]], p[[2]]); pairs("sleep", p[[1]], p[[2]])
w <- reshape(as.data.frame(ChickWeight)[ChickWeight$Time %in% c(0, 21), ], idvar = c("Chick", "Diet"), timevar = "Time", direction = "wide")
w <- w[complete.cases(w), ]
pairs("ChickWeight diet 1", w$weight.21[w$Diet == 1], w$weight.0[w$Diet == 1])
pairs("ChickWeight diet 3", w$weight.21[w$Diet == 3], w$weight.0[w$Diet == 3])
association("cars", cars$speed, cars$dist)
association("women", women$height, women$weight)
q <- airquality[complete.cases(airquality), ]
association("airquality", q$Ozone, q$Temp, list(q$Wind, q$Solar.R))
association("longley", longley$GNP, longley$Employed, list(longley$Population))
association("swiss", swiss$Fertility, swiss$Education, list(swiss$Agriculture, swiss$Catholic, swiss$Examination))
close(out)
