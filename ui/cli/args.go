package cli

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
)

// twoFiles asks for the two sides of a comparison.
func twoFiles(cmd *cobra.Command, args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("%s takes two files, the old one and the new one; %d given", cmd.Name(), len(args))
	}
	return named(cmd, args)
}

// named asks for arguments that name something, standard input only once.
func named(_ *cobra.Command, args []string) error {
	switch {
	case slices.Contains(args, ""):
		return errors.New("a file name is empty; look for a variable without a value")
	case len(args) == 2 && args[0] == "-" && args[1] == "-":
		return errors.New("only one side can be standard input; name a file for the other")
	}
	return nil
}
