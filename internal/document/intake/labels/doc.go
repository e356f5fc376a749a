// Package labels reads the labels of numbered points, as Chinese and English
// documents have them: 一、 （一） 1. ① 第一章 (a) iv. and bullets.
package labels
