#ifndef CXAPIANSHIM_H
#define CXAPIANSHIM_H
#endif
