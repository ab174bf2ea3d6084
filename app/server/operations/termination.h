#pragma once

namespace planning::server
{

// Keeps SIGTERM and SIGINT from ending the program, in this thread and those it starts. Call it
// before any thread is started.
void holdTermination();

// Blocks until one of them has come.
void waitForTermination();

} // namespace planning::server
