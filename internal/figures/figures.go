// Package figures reads the figures in a text, Chinese or English, as values:
// 5万亿美元 and US$5 trillion are one amount of money, 3月26日 and March 26 one
// day. It says where they stand and which of two are equal; it knows no report.
package figures
