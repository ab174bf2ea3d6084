# The charts library: the system's package, or its sources where no system package exists
# (Windows, macOS). Qt 6 must have been found: QCustomPlot's plain package is the Qt 5 build.
find_package(QCustomPlotQt6 CONFIG QUIET)
if(NOT TARGET QCustomPlotQt6::QCustomPlotQt6)
    include(FetchContent)
    FetchContent_Declare(qcustomplot
        URL https://www.qcustomplot.com/release/2.1.1/QCustomPlot-source.tar.gz
        URL_HASH SHA256=5e2d22dec779db8f01f357cbdb25e54fbcf971adaee75eae8d7ad2444487182f)
    FetchContent_MakeAvailable(qcustomplot)

    add_library(qcustomplot STATIC ${qcustomplot_SOURCE_DIR}/qcustomplot.cpp
                                   ${qcustomplot_SOURCE_DIR}/qcustomplot.h)
    target_include_directories(qcustomplot SYSTEM PUBLIC ${qcustomplot_SOURCE_DIR})
    target_link_libraries(qcustomplot PUBLIC Qt6::Widgets Qt6::PrintSupport)
    add_library(QCustomPlotQt6::QCustomPlotQt6 ALIAS qcustomplot)
endif()
