// Nothing of its own: the headers that all tests of a folder share are compiled with this file.
