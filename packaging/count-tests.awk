# Reads CTest's LastTest.log and prints "N passed, N failed": the test functions of Qt Test
# programs, and one for a program that reports none or ends without saying why.

/^[0-9]+\/[0-9]+ Test: / { functions = 0; failures = 0 }
/^Command: ""$/ { ++failures } # not built: CTest logs it as passed
/^PASS   : / && !/::(initTestCase|cleanupTestCase)\(\)/ { ++functions }
/^(FAIL!|XPASS)  : / { ++failures }
/^Test Passed\.$/ { passed += functions + failures > 0 ? functions : 1; failed += failures }
/^Test Failed\.$/ { passed += functions; failed += failures > 0 ? failures : 1 }

END {
    printf "%d passed, %d failed\n", passed, failed
    exit failed > 0
}
