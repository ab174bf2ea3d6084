#pragma once

#include "core/model/zones.h"
