/* Answers, for each line `A<TAB>B`, what `dpkg --compare-versions` makes of it: -1, 0, 1, or ? where
 * a version has bad syntax. One process for a million pairs, over dpkg's own library. */
#define LIBDPKG_VOLATILE_API 1
#include <dpkg/dpkg.h>
#include <dpkg/dpkg-db.h>
#include <dpkg/version.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  static char line[4096];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = '\0';
    char *second = strchr(line, '\t');
    if (second == NULL) return 2;
    *second++ = '\0';
    struct dpkg_version a, b;
    struct dpkg_error error = DPKG_ERROR_INIT;
    if (parseversion(&a, line, &error) < 0 || parseversion(&b, second, &error) < 0) {
      dpkg_error_destroy(&error);
      puts("?");
      continue;
    }
    int order = dpkg_version_compare(&a, &b);
    printf("%d\n", (order > 0) - (order < 0));
  }
  return 0;
}
