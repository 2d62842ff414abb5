package words

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// rising makes count numbers that rise, below most.
func rising(random *rand.Rand, count int, most uint32) []uint32 {
	var list []uint32
	for range count {
		list = append(list, random.Uint32N(most))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func TestRisingNumbersComeBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for _, numbers := range [][]uint32{
		nil, {0}, {1<<32 - 1}, {0, 1<<32 - 1}, {0, 1, 2, 3}, {5, 6, 1 << 31},
		rising(random, 128, 1<<31), rising(random, 300, 60_000), rising(random, 1000, 1010),
	} {
		data := append(AppendRising([]byte("before"), numbers), "behind"...)
		got, rest, err := ReadRising(data[len("before"):], nil, len(numbers))
		if err != nil || !slices.Equal(got, numbers) || string(rest) != "behind" {
			t.Errorf("%d numbers: %v, then %q, %v", len(numbers), got, rest, err)
		}
	}
}

// The least that evenly spread numbers can take is the logarithm of how many
// ways there are to choose them; a bit each more is allowed.
func TestRisingNumbersAreSmall(t *testing.T) {
	numbers := rising(rand.New(rand.NewPCG(1, 1)), 128, 1<<31)
	if got := len(AppendRising(nil, numbers)); got > 128*(24+2+1)/8+3 {
		t.Errorf("%d bytes for 128 numbers of 31 bits", got)
	}
}

func TestSetsComeBackFromTheDisk(t *testing.T) {
	set := AppendSet(nil, []uint32{1, 2, 7, 300, 70_000})
	var p SetPacker
	got, rest, err := p.Read(p.Append(nil, set), 70_001)
	if err != nil || !slices.Equal(got, set) || len(rest) > 0 {
		t.Errorf("%v, %v, %v", got, rest, err)
	}
	if _, _, err := p.Read(p.Append(nil, set), 70_000); err == nil {
		t.Error("a word that the vocabulary does not have")
	}
}

func FuzzReadRising(f *testing.F) {
	f.Add(AppendRising(nil, []uint32{1, 5, 1 << 30}))
	f.Fuzz(func(t *testing.T, data []byte) {
		numbers, _, err := ReadRising(data, nil, 1000)
		if err != nil {
			return
		}
		if len(numbers) > 1000 || !slices.IsSorted(numbers) {
			t.Errorf("numbers %v", numbers)
		}
		again, _, err := ReadRising(AppendRising(nil, numbers), nil, 1000)
		if err != nil || !slices.Equal(again, numbers) {
			t.Errorf("%v come back as %v, %v", numbers, again, err)
		}
	})
}
