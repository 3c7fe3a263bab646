/* Reference solutions of stiff problems by SUNDIALS CVODE (BDF, dense) at rtol 1e-12, for
   Tests/RapheSimulationTests/StiffProblemTests.swift. Build and run with Tests/Peers/stiff_references.sh. */
#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

typedef int (*Rates)(realtype, N_Vector, N_Vector, void *);
#define Y(i) NV_Ith_S(y, i)
#define D(i) NV_Ith_S(d, i)

/* Robertson 1966 */
static int robertson(realtype t, N_Vector y, N_Vector d, void *u) {
  D(0) = -0.04 * Y(0) + 1e4 * Y(1) * Y(2);
  D(2) = 3e7 * Y(1) * Y(1);
  D(1) = -D(0) - D(2);
  return 0;
}
/* van der Pol, mu 1e6 in the time of its slow motion: eps = 1e-6 */
static int van_der_pol(realtype t, N_Vector y, N_Vector d, void *u) {
  D(0) = Y(1);
  D(1) = ((1 - Y(0) * Y(0)) * Y(1) - Y(0)) / 1e-6;
  return 0;
}
/* HIRES, Schaefer 1975 */
static int hires(realtype t, N_Vector y, N_Vector d, void *u) {
  D(0) = -1.71 * Y(0) + 0.43 * Y(1) + 8.32 * Y(2) + 0.0007;
  D(1) = 1.71 * Y(0) - 8.75 * Y(1);
  D(2) = -10.03 * Y(2) + 0.43 * Y(3) + 0.035 * Y(4);
  D(3) = 8.32 * Y(1) + 1.71 * Y(2) - 1.12 * Y(3);
  D(4) = -1.745 * Y(4) + 0.43 * Y(5) + 0.43 * Y(6);
  D(5) = -280 * Y(5) * Y(7) + 0.69 * Y(3) + 1.71 * Y(4) - 0.43 * Y(5) + 0.69 * Y(6);
  D(6) = 280 * Y(5) * Y(7) - 1.81 * Y(6);
  D(7) = -D(6);
  return 0;
}
/* Oregonator, Field & Noyes 1974 */
static int oregonator(realtype t, N_Vector y, N_Vector d, void *u) {
  D(0) = 77.27 * (Y(1) + Y(0) * (1 - 8.375e-6 * Y(0) - Y(1)));
  D(1) = (Y(2) - (1 + Y(0)) * Y(1)) / 77.27;
  D(2) = 0.161 * (Y(0) - Y(2));
  return 0;
}

static void solve(const char *name, Rates rates, int n, const double *start, double atol, int m, const double *times) {
  SUNContext context;
  SUNContext_Create(NULL, &context);
  N_Vector y = N_VNew_Serial(n, context);
  for (int i = 0; i < n; i++) Y(i) = start[i];
  void *memory = CVodeCreate(CV_BDF, context);
  CVodeInit(memory, rates, 0, y);
  CVodeSStolerances(memory, 1e-12, atol);
  SUNMatrix matrix = SUNDenseMatrix(n, n, context);
  CVodeSetLinearSolver(memory, SUNLinSol_Dense(y, matrix, context), matrix);
  CVodeSetMaxNumSteps(memory, 100000000);
  for (int k = 0; k < m; k++) {
    realtype t;
    int flag = CVode(memory, times[k], y, &t, CV_NORMAL);
    printf("%s %.17g:", name, times[k]);
    for (int i = 0; i < n; i++) printf(" %.15g", Y(i));
    printf(flag < 0 ? " FAILED %d\n" : "\n", flag);
  }
}

int main(void) {
  solve("robertson", robertson, 3, (double[]){1, 0, 0}, 1e-20, 5, (double[]){0.4, 40, 4000, 4e5, 4e8});
  solve("van_der_pol", van_der_pol, 2, (double[]){2, 0}, 1e-14, 3, (double[]){0.5, 1, 2});
  solve("hires", hires, 8, (double[]){1, 0, 0, 0, 0, 0, 0, 0.0057}, 1e-18, 2, (double[]){321.8122, 421.8122});
  solve("oregonator", oregonator, 3, (double[]){1, 2, 3}, 1e-14, 4, (double[]){30, 60, 90, 360});
  return 0;
}
