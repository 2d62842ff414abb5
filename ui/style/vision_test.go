package style_test

import "math"

// linear returns the light of a colour, 0 to 1.
func (c rgb) linear() [3]float64 {
	var out [3]float64
	for i, v := range c {
		if v /= 255; v > 0.04045 {
			out[i] = math.Pow((v+0.055)/1.055, 2.4)
		} else {
			out[i] = v / 12.92
		}
	}
	return out
}

func ofLinear(l [3]float64) rgb {
	var out rgb
	for i, v := range l {
		v = min(max(v, 0), 1)
		if v > 0.0031308 {
			out[i] = (1.055*math.Pow(v, 1/2.4) - 0.055) * 255
		} else {
			out[i] = v * 12.92 * 255
		}
	}
	return out
}

func seen(c rgb, by [3][3]float64) rgb {
	l := c.linear()
	var out [3]float64
	for i := range out {
		for k := range l {
			out[i] += by[i][k] * l[k]
		}
	}
	return ofLinear(out)
}

// protanopia and deuteranopia return a colour as people see it who lack the cones
// for red or green: Machado, Oliveira and Fernandes, A Physiologically-based Model
// for Simulation of Color Vision Deficiency (2009), severity 1.
func protanopia(c rgb) rgb {
	return seen(c, [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}})
}

func deuteranopia(c rgb) rgb {
	return seen(c, [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}})
}

// difference is the distance of two colours in CIELAB (ΔE of 1976).
func difference(a, b rgb) float64 {
	x, y := lab(a), lab(b)
	return math.Sqrt((x[0]-y[0])*(x[0]-y[0]) + (x[1]-y[1])*(x[1]-y[1]) + (x[2]-y[2])*(x[2]-y[2]))
}

// lab returns a colour in CIELAB, white being that of sRGB (D65).
func lab(c rgb) [3]float64 {
	l := c.linear()
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (24389.0/27*v + 16) / 116
	}
	x := f((0.4124564*l[0] + 0.3575761*l[1] + 0.1804375*l[2]) / 0.95047)
	y := f(0.2126729*l[0] + 0.7151522*l[1] + 0.0721750*l[2])
	z := f((0.0193339*l[0] + 0.1191920*l[1] + 0.9503041*l[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
